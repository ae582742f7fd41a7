using YamlDotNet.RepresentationModel;

namespace Clob.Contract.Tests.Spec;

/// <summary>What the spec declares of one operation.</summary>
internal sealed class SpecOperation(SpecDocument spec, string path, string method, YamlNode node)
{
    public string Id => SpecDocument.Text(spec.Member(node, "operationId"));

    public string Path => path;

    public string Method => method.ToUpperInvariant();

    /// <summary>The statuses that have a name of their own: all but <c>default</c>.</summary>
    public IEnumerable<string> Statuses => spec.Members(spec.Member(node, "responses")).Select(response => response.Name).Where(name => name != "default");

    /// <summary>The headers that sign a request.</summary>
    public IEnumerable<string> SigningHeaders => spec.Items(spec.Member(node, "security"))
        .SelectMany(requirement => spec.Members(requirement))
        .Select(scheme => scheme.Name);

    public YamlNode? RequestBody => spec.Member(node, "requestBody");

    /// <summary>What is declared for this very status; null where only <c>default</c> covers it.</summary>
    public YamlNode? Response(string status) => spec.Member(spec.Member(node, "responses"), status);

    /// <summary>The values of the examples of a status.</summary>
    public IEnumerable<YamlNode> Examples(string status) =>
        from content in spec.Members(spec.Member(Response(status), "content"))
        from example in spec.Members(spec.Member(content.Value, "examples"))
        select spec.Member(example.Value, "value");
}
