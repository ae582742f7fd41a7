using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>One call of a random operation, with what the spec says that it sends and reads.</summary>
internal static class RandomCall
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task CheckAsync(GeneratedClient client, RandomOperation operation, Random random)
    {
        // What is passed.
        var values = operation.Parameters
            .Where(parameter => parameter.IsRequired || random.Next(2) == 0)
            .ToDictionary(parameter => parameter, parameter => parameter.Value(random));
        var body = operation.Body is not null && (operation.IsBodyRequired || random.Next(2) == 0) ? operation.Body.Value(random) : null;
        var response = operation.Response?.Value(random);
        var venue = ScriptedVenue.Status(
            operation.Status,
            operation.IsText ? "text/plain" : operation.Response is null ? null : "application/json",
            operation.IsText ? "a text" : operation.Response is null ? "" : Write(response));

        // The call.
        var method = client.Method(char.ToUpperInvariant(operation.Id[0]) + operation.Id[1..]);
        var arguments = method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? (object)default(CancellationToken)
                : operation.Parameters.FirstOrDefault(one => one.Variable == parameter.Name) is { } declared
                    ? values.TryGetValue(declared, out var value) ? client.Read(Write(value), parameter.ParameterType) : null
                : body is null ? null
                : client.Read(Write(body), parameter.ParameterType)).ToArray();
        var task = (Task)method.Invoke(client.On(venue), arguments)!;
        await task;

        // What went on the wire, by the words of OpenAPI.
        var request = venue.Request;
        Assert.Equal(operation.Method.ToUpperInvariant(), request.Method);
        Assert.Equal(operation.IsSigned, request.IsSigned);
        Assert.Equal(body is null ? null : Write(body), request.Body);
        var path = values.Where(pair => pair.Key.Place == "path").Aggregate(
            operation.Path, (text, pair) => text.Replace($"{{{pair.Key.Name}}}", Uri.EscapeDataString(RandomParameter.Text(pair.Value)), StringComparison.Ordinal));
        var query = values.Where(pair => pair.Key.Place == "query").SelectMany(pair => pair.Key.InQuery(pair.Value))
            .Order(StringComparer.Ordinal);
        var parts = request.Target.Split('?', 2);
        Assert.Equal(path, parts[0]);
        Assert.Equal(query, parts.Length == 1 ? [] : parts[1].Split('&').Order(StringComparer.Ordinal));
        Assert.All(
            operation.Parameters.Where(parameter => parameter.Place == "header"),
            header => Assert.Equal(values.TryGetValue(header, out var value) ? RandomParameter.Text(value) : null, request.Headers.GetValueOrDefault(header.Name)));

        // What was read.
        Assert.Equal(operation.Response is not null || operation.IsText, method.ReturnType.IsGenericType);
        if (method.ReturnType.IsGenericType)
        {
            Read(
                client,
                method.ReturnType.GetGenericArguments()[0],
                task.GetType().GetProperty("Result")!.GetValue(task),
                operation.IsText ? "a text" : response);
        }
    }

    private static void Read(GeneratedClient client, Type type, object? read, JsonNode? response)
    {
        if (response is JsonValue text && type == typeof(string))
        {
            Assert.Equal(text.GetValue<string>(), read);
            return;
        }

        var written = client.Write(read, type);
        Assert.True(JsonElement.DeepEquals(Parse(Write(response)), Parse(written)), $"The response {Write(response)} is read as {written}");
        if (type.Namespace == "Clob")
        {
            var again = client.Read(written, type);
            Assert.Equal(read, again);
            Assert.Equal(read!.GetHashCode(), again!.GetHashCode());
        }
    }

    private static string Write(JsonNode? value) => value?.ToJsonString(Relaxed) ?? "null";

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
