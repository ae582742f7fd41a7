using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing;

/// <summary>Turns the names of the spec into names of C#.</summary>
internal static class CSharpName
{
    public const string CancellationToken = "cancellationToken";

    // The operator by which generated code calls its parameters: one of this name would hide it.
    private const string NameOf = "nameof";

    // Where ID is a word of its own, and not a part of one.
    private static readonly Regex Id = new("(?<=^|[a-z0-9_-])ID(?=s?$|s?[_-]|s?[A-Z][a-z])", RegexOptions.CultureInvariant);

    // Members of every class, and members and names of the generated classes.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "All", "ClobAuthentication", "ClobEnvironment", "ClobOperation", "ClobOperations", "RequestCheck", "RequestChecks",
        "ResponseHeaderNames",
        "Unknown",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",

        // Methods that the client has beside the generated ones, without Async.
        "Create", "Dispose", "GetServerDateTime", "Send", "WarmUp",
    };

    // Members that the record of a tier has beside the tiers.
    private static readonly HashSet<string> TakenInTier = new(StringComparer.Ordinal)
    {
        "Burst", "Deconstruct", "EqualityContract", "Name", "PrintMembers", "RateLimitTier", "TokensPerSecond",
    };

    /// <summary>Gets the members that every record has.</summary>
    public static IReadOnlyCollection<string> TakenInRecord { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",

        // Types that the code of a record names: a member would hide them.
        "ArgumentNullException", "ContentEquality", "NullTolerance", "ReadOnlyDictionary",
    };

    /// <summary>Returns the name of the member of an operation, such as <c>CancelOrders</c>.</summary>
    public static string OfOperation(string operationId) => UpperFirst(operationId);

    /// <summary>Returns the name of the type of a schema: <c>order_response</c> is <c>OrderResponse</c>.</summary>
    public static string OfSchema(string name) => Pascal(name);

    /// <summary>Returns the name of the member of a record: <c>orderID</c> is <c>OrderId</c>, <c>asset_id</c> is <c>AssetId</c>.</summary>
    public static string OfProperty(string name)
    {
        var pascal = Pascal(Id.Replace(name, "Id"));
        return pascal.Length > 0 && pascal[0] is >= '0' and <= '9' ? "Value" + pascal : pascal;
    }

    /// <summary>Returns the name of a parameter: <c>next_cursor</c> is <c>nextCursor</c>.</summary>
    public static string OfVariable(string name)
    {
        var pascal = OfProperty(name);
        return pascal.Length == 0 ? pascal
            : pascal.All(letter => letter is not (>= 'a' and <= 'z')) ? pascal.ToLowerInvariant()
            : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>Returns the name of the constant of a header: <c>Retry-After</c> is <c>RetryAfter</c>.</summary>
    public static string OfHeader(string name)
        => string.Concat(name.Split(['-'], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));

    /// <summary>
    /// Returns whether a name is letters and digits of ASCII, upper case first. C# and NSwag keep such a name as it is.
    /// </summary>
    public static bool IsPascal(string name)
        => name.Length > 0
            && name[0] is >= 'A' and <= 'Z'
            && name.All(IsLetterOrDigit);

    /// <summary>Returns whether a name can be a member beside those that every generated class has.</summary>
    public static bool IsFreeMember(string name) => IsPascal(name) && !Taken.Contains(name);

    /// <summary>Returns whether a name can be a member of <c>RateLimitTier</c>.</summary>
    public static bool IsFreeTier(string name) => IsFreeMember(name) && !TakenInTier.Contains(name);

    /// <summary>Returns whether a name is letters and digits of ASCII, lower case first.</summary>
    public static bool IsCamel(string name)
        => name.Length > 0 && name[0] is >= 'a' and <= 'z' && IsPascal(UpperFirst(name)) && name != NameOf;

    // Signs of ASCII part words; a letter beyond it stays, and makes the name none of C# here.
    private static string Pascal(string name)
    {
        var words = new string([.. name.Select(letter => letter < 128 && !IsLetterOrDigit(letter) ? ' ' : letter)]);
        return string.Concat(words.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(UpperFirst));
    }

    private static bool IsLetterOrDigit(char letter)
        => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static string UpperFirst(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
