namespace Clob.Calls;

/// <summary>
/// An attempt that the limits of its call do not allow. It is no <see cref="HttpRequestException"/>, because handlers that
/// retry take those for a reason to try again.
/// </summary>
internal sealed class AttemptRefusedException(string message) : InvalidOperationException(message);
