using System.Text.Json.Serialization;

namespace Clob.Sandbox.Endpoints;

/// <summary>The body of a JSON error. Source: public documentation of the cancel endpoints.</summary>
internal sealed record ErrorBody([property: JsonPropertyName("error")] string Error);
