using System.Text.Json.Serialization.Metadata;

namespace Clob.Spec;

/// <summary>A request as it goes on the wire, and how its response is read. Generated code creates it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Path">The path as it goes on the wire, without a prefix of the base address.</param>
/// <param name="Query">The query with its question mark; empty where there is none.</param>
/// <param name="Body">The body as it goes on the wire; null where there is none.</param>
/// <param name="Items">How many items the body lists; 0 where it is not a list.</param>
/// <param name="ResponseType">
/// How the body of the response is read as JSON. Null where it is none: a string is the body as text, and of a
/// <see cref="NoContent"/> the body is not looked at.
/// </param>
/// <param name="Headers">The headers of the request beside those of every request; null where there are none.</param>
internal readonly record struct ClobRequest<T>(
    ClobOperation Operation,
    string Path,
    string Query,
    byte[]? Body,
    int Items,
    JsonTypeInfo<T>? ResponseType,
    RequestHeaders? Headers = null);
