using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Tests.Parsing.Schemas;

public class TypeContextTests
{
    [Theory]
    [InlineData("MakerOrders", "MakerOrder")]
    [InlineData("Entries", "Entry")]
    [InlineData("Matches", "Match")]
    [InlineData("Boxes", "Box")]
    [InlineData("Addresses", "Address")]
    [InlineData("Status", "StatusItem")]
    [InlineData("Analysis", "AnalysisItem")]
    [InlineData("Class", "ClassItem")]
    [InlineData("Data", "DataItem")]
    [InlineData("S", "SItem")]
    public void An_item_has_the_singular_of_the_list_as_its_name(string list, string item)
    {
        var context = new TypeContext("Order", list, "the member `a` of Order").Item();

        Assert.Equal(new TypeContext("Order", item, "an item of the member `a` of Order"), context);
    }
}
