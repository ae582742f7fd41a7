namespace Clob.Sandbox.Endpoints;

/// <summary>The body of a request is wrong; the message is the text of the venue's response.</summary>
internal sealed class InvalidPayloadException(string message) : Exception(message);
