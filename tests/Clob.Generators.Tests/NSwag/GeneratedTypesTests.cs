using System.Text.RegularExpressions;
using Clob.Generators.Parsing;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.NSwag;

/// <summary>Which schemas become types.</summary>
public sealed partial class GeneratedTypesTests
{
    // A schema that only errors refer to is no type: nothing reads it as one.
    [Fact]
    public async Task Schemas_of_requests_and_of_successes_become_types_and_no_others()
    {
        var golden = await File.ReadAllTextAsync(Path.Combine(Repository.Root, GeneratedClientTests.Golden));

        Assert.Equal(
            Used().Order(StringComparer.Ordinal),
            Record().Matches(golden).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Used()
    {
        var document = new SpecDocument((SpecMap)YamlTreeReader.Read(Specs.Real, CancellationToken.None).Root!);
        var names = new HashSet<string>();
        foreach (var site in OperationWalk.In(document))
        {
            Collect(site.Operation["requestBody"], document, names);
            foreach (var response in ((SpecMap)site.Operation["responses"]!).Entries.Where(entry => entry.Name.StartsWith('2')))
            {
                Collect(response.Value, document, names);
            }
        }

        return names;
    }

    private static void Collect(SpecNode? node, SpecDocument document, HashSet<string> names)
    {
        switch (node)
        {
            case SpecMap map when map["$ref"] is not null:
                if (SpecDocument.ComponentName(map, "schemas") is not { } name || names.Add(name))
                {
                    Collect(document.Resolve(map), document, names);
                }

                break;
            case SpecMap map:
                map.Entries.ToList().ForEach(entry => Collect(entry.Value, document, names));
                break;
            case SpecList list:
                list.Items.ToList().ForEach(item => Collect(item, document, names));
                break;
        }
    }

    [GeneratedRegex(@"sealed partial record (\w+)")]
    private static partial Regex Record();
}
