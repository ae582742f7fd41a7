using System.Globalization;

namespace Clob.Cli.Tests;

/// <summary>The culture of a test run that asks for one.</summary>
public sealed class CultureTests
{
    [Fact]
    public void A_run_that_asks_for_a_culture_has_it()
    {
        if (Environment.GetEnvironmentVariable("CLOB_TEST_CULTURE") is { Length: > 0 } culture)
        {
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
        }
    }
}
