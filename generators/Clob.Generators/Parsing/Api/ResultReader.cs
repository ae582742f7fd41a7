using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Parsing.Api;

/// <summary>
/// Reads what an operation returns: the body of the lowest 2xx that has one. Other 2xx with the same body are the same response; all
/// other documented statuses are thrown.
/// </summary>
internal static class ResultReader
{
    private static readonly ResultModel Nothing =
        new(ResultFormat.None, Value: null, new([200]), OtherStatuses: default, Description: null);

    public static (ResultModel Result, IReadOnlyList<StatusModel> Failures) Read(
        OperationSite site, string operation, SpecDocument document, SchemaReader schemas)
    {
        var responses = (site.Operation["responses"] as SpecMap)?.Entries ?? [];
        var all = responses
            .Where(response => !XWord.IsExtension(response))
            .Select(response => (response.Name, Map: document.ResolveMap(response.Value)))
            .ToArray();
        var successes = all
            .Where(response => response.Map is not null && Status(response.Name) is not null)
            .Select(response => (
                response.Name,
                Status: Status(response.Name)!.Value,
                Result: Result(response.Map!, response.Name, site.MethodEntry.Name == "head", operation, document, schemas)))
            .OrderBy(response => response.Status)
            .ToArray();
        var first = successes.FirstOrDefault(success => success.Result.Format != ResultFormat.None);
        var chosen = first.Result ?? successes.FirstOrDefault().Result ?? Nothing;
        var same = successes.Where(success => success.Result with { Description = null } == chosen with { Description = null }).ToArray();
        var thrown = all
            .Where(response => same.All(success => success.Name != response.Name))
            .Select(response => new StatusModel(response.Name, response.Map?.Text("description") ?? ""));
        return (
            same.Length == 0
                ? chosen
                : chosen with
                {
                    Statuses = new(same.Select(success => success.Status)),
                    OtherStatuses = new(successes.Except(same).Select(success => success.Status)),
                },
            [.. thrown]);
    }

    private static int? Status(string name) => name.Length == 3 && name[0] == '2' && int.TryParse(name, out var status) ? status : null;

    private static ResultModel Result(
        SpecMap response, string status, bool isHead, string operation, SpecDocument document, SchemaReader schemas)
    {
        var description = response.Text("description");
        // The response to HEAD has no body, whatever is described.
        if (MediaTypes.Contents(response).Count == 0 || isHead)
        {
            return Nothing with { Description = description, Statuses = default };
        }

        if (status is "204" or "205")
        {
            schemas.Refuse(
                response.Find("content")!.Key, $"A response {status} has no body.", "Leave its 'content' out, or write another status.");
            return Nothing with { Description = description, Statuses = default };
        }

        CheckOthers(response, document, schemas);
        if (MediaTypes.Json(response) is { } json)
        {
            var media = document.ResolveMap(json.Value);
            var value = schemas.Read(media?["schema"], new TypeContext(operation, operation + "Response", $"the response of {operation}"));
            if (value.IsNullable && value.Kind != ValueKind.Any)
            {
                schemas.Problems.Add(new ShapeProblem(
                    media!["schema"]!.Position,
                    "The response may be null as a whole.",
                    "Describe an object with a member that may be null, or any JSON ('{}')."));
            }

            var unlimited = value with { Limits = LimitsModel.None, IsNullable = false };
            return new ResultModel(ResultFormat.Json, unlimited, default, default, description);
        }

        if (MediaTypes.Text(response) is { } text)
        {
            var schema = document.ResolveMap(document.ResolveMap(text.Value)?["schema"]);
            if (schema is not null && SchemaTypes.Read(schema).Single is not "string")
            {
                schemas.Refuse(
                    text.Key,
                    "A text is described by another type than string.",
                    "Write 'schema: { type: string }', or describe it as JSON.");
            }

            return new ResultModel(ResultFormat.Text, ValueModel.Of(ValueKind.Text), default, default, description);
        }

        schemas.Problems.Add(new ShapeProblem(
            MediaTypes.Contents(response)[0].Key.Position,
            "The response is neither JSON nor a text.",
            "Describe it under 'application/json' or 'text/plain'."));
        return Nothing with { Description = description, Statuses = default };
    }

    // The venue may send any of them, and the client reads one.
    private static void CheckOthers(SpecMap response, SpecDocument document, SchemaReader schemas)
    {
        if ((MediaTypes.Json(response) ?? MediaTypes.Text(response)) is not { } read)
        {
            return;
        }

        foreach (var other in MediaTypes.Contents(response).Where(content => content != read && !IsSame(content, read, document)))
        {
            schemas.Refuse(
                other.Key, $"The response has several contents, and the client reads '{read.Name}'.", "Leave the others out.");
        }
    }

    private static bool IsSame(SpecEntry one, SpecEntry other, SpecDocument document)
        => MediaTypes.IsJson(one) == MediaTypes.IsJson(other) && Signature(one, document) == Signature(other, document);

    private static string Signature(SpecEntry content, SpecDocument document)
        => document.ResolveMap(content.Value)?["schema"] is { } schema ? SchemaSignature.Of(schema) : "";
}
