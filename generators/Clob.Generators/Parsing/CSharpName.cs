namespace Clob.Generators.Parsing;

/// <summary>Turns the names of the spec into names of C#.</summary>
internal static class CSharpName
{
    // Members of every class, and members and names of the generated classes.
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

    /// <summary>Returns the name of the member of an operation, such as <c>CancelOrders</c>.</summary>
    public static string OfOperation(string operationId) => UpperFirst(operationId);

    /// <summary>Returns the name of the member of a record: <c>orderID</c> is <c>OrderId</c>, <c>asset_id</c> is <c>AssetId</c>.</summary>
    public static string OfProperty(string name)
        => string.Concat(name.Replace("ID", "Id").Split(['_'], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));

    /// <summary>Returns the name of the constant of a header: <c>Retry-After</c> is <c>RetryAfter</c>.</summary>
    public static string OfHeader(string name)
        => string.Concat(name.Split(['-'], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));

    /// <summary>
    /// Returns whether a name is letters and digits of ASCII, upper case first. C# and NSwag keep such a name as it is.
    /// </summary>
    public static bool IsPascal(string name)
        => name.Length > 0
            && name[0] is >= 'A' and <= 'Z'
            && name.All(letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>Returns whether a name can be a member beside those that every generated class has.</summary>
    public static bool IsFreeMember(string name) => IsPascal(name) && !Taken.Contains(name);

    /// <summary>Returns whether a name can be a member of <c>RateLimitTier</c>.</summary>
    public static bool IsFreeTier(string name) => IsFreeMember(name) && !TakenInTier.Contains(name);

    /// <summary>Returns whether a name is letters and digits of ASCII, lower case first.</summary>
    public static bool IsCamel(string name) => name.Length > 0 && name[0] is >= 'a' and <= 'z' && IsPascal(UpperFirst(name));

    private static string UpperFirst(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
