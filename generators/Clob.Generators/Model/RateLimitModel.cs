namespace Clob.Generators.Model;

/// <summary>So many requests in so many seconds.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record RateLimitModel(int Requests, int Seconds);
