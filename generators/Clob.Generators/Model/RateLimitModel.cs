namespace Clob.Generators.Model;

/// <summary>So many requests in so many seconds.</summary>
internal sealed record RateLimitModel(int Requests, int Seconds);
