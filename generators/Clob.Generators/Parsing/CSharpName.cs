namespace Clob.Generators.Parsing;

/// <summary>From the names of the spec to the names of C#.</summary>
internal static class CSharpName
{
    // Members of every class, and those that the generated classes have themselves.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "All", "ClobEnvironment", "ClobOperations", "RequestChecks", "ResponseHeaderNames", "Unknown",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    // Members that the record of a tier has beside the tiers.
    private static readonly HashSet<string> TakenInTier = new(StringComparer.Ordinal)
    {
        "Burst", "Deconstruct", "EqualityContract", "Name", "PrintMembers", "RateLimitTier", "TokensPerSecond",
    };

    /// <summary>The name of the member of an operation, such as <c>CancelOrders</c>.</summary>
    public static string OfOperation(string operationId) => UpperFirst(operationId);

    /// <summary>The name of the member of a DTO: <c>orderID</c> is <c>OrderId</c>, <c>asset_id</c> is <c>AssetId</c>.</summary>
    public static string OfProperty(string name)
        => string.Concat(name.Replace("ID", "Id").Split(['_'], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));

    /// <summary>The name of the constant of a header: <c>Retry-After</c> is <c>RetryAfter</c>.</summary>
    public static string OfHeader(string name)
        => string.Concat(name.Split(['-'], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));

    /// <summary>Whether it is letters and digits of ASCII, upper case first: all that C# and the client's generator take as it is.</summary>
    public static bool IsPascal(string name)
        => name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>Whether it can be a member beside those that every generated class has.</summary>
    public static bool IsFreeMember(string name) => IsPascal(name) && !Taken.Contains(name);

    /// <summary>Whether it can be a member of <c>RateLimitTier</c>.</summary>
    public static bool IsFreeTier(string name) => IsFreeMember(name) && !TakenInTier.Contains(name);

    /// <summary>Whether it is letters and digits of ASCII, lower case first.</summary>
    public static bool IsCamel(string name) => name.Length > 0 && name[0] is >= 'a' and <= 'z' && IsPascal(UpperFirst(name));

    private static string UpperFirst(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
