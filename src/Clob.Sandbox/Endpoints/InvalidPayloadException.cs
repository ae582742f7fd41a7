namespace Clob.Sandbox.Endpoints;

/// <summary>The body of a request is wrong; the message is the text that the venue answers with.</summary>
internal sealed class InvalidPayloadException(string message) : Exception(message);
