using System.Reflection;
using System.Xml.Linq;

namespace Clob.Tests.Generated;

/// <summary>Whoever uses the library in an editor finds a word on everything that it shows.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Documented = XDocument
        .Load(Path.ChangeExtension(typeof(ClobClient).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static TheoryData<string> Types { get; } = [.. PublicApi.Types.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_says_what_it_is(string name) => AssertDocumented($"T:{name}");

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_say_what_they_are(string name)
        => Assert.All(PublicApi.Members(Of(name)).Where(HasWordsOfItsOwn), member => AssertDocumented(DocumentationId.Of(member)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Parameters_of_methods_say_what_they_are(string name)
        => Assert.All(
            PublicApi.Members(Of(name)).OfType<MethodBase>().Where(HasWordsOfItsOwn),
            method => Assert.All(method.GetParameters(), parameter => Assert.True(
                Documented[DocumentationId.Of(method)].Element("inheritdoc") is not null
                || Documented[DocumentationId.Of(method)].Elements("param")
                    .Any(param => param.Attribute("name")!.Value == parameter.Name && HasWords(param)),
                $"{DocumentationId.Of(method)} says nothing of {parameter.Name}.")));

    private static Type Of(string name) => typeof(ClobClient).Assembly.GetType(name)!;

    // A constructor that nobody wrote, the primary one of a record, and Deconstruct have no place for words.
    private static bool HasWordsOfItsOwn(MemberInfo member) => member switch
    {
        ConstructorInfo { DeclaringType: { } type } constructor
            => constructor.GetParameters().Length > 0 ? !type.IsValueType : Documented.ContainsKey(DocumentationId.Of(member)),
        _ => true,
    };

    private static void AssertDocumented(string id)
        => Assert.True(
            Documented.TryGetValue(id, out var member) && (member.Element("inheritdoc") is not null || member.Elements("summary").Any(HasWords)),
            $"{id} has no summary.");

    private static bool HasWords(XElement element) => !string.IsNullOrWhiteSpace(element.Value);
}
