using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics;

/// <summary>All that can be wrong with a spec. An error: the code would be wrong or missing. A warning: it is right, and still not what its author meant.</summary>
internal static class SpecDescriptors
{
    private const string Category = "Clob.Spec";

    public static readonly DiagnosticDescriptor InvalidYaml = Error(
        "CLOB0001",
        "The spec is not valid YAML",
        "The spec cannot be read: {0}",
        "Correct the YAML at this place: indentation, quotes, a key that stands twice in one map, an alias, or a second document.");

    public static readonly DiagnosticDescriptor InvalidStructure = Error(
        "CLOB0002",
        "The spec is not an OpenAPI description",
        "{0}",
        "Give this node the shape that OpenAPI asks for: 'paths' is a map of paths, a path is a map of methods, and so on.");

    public static readonly DiagnosticDescriptor MissingOperationId = Error(
        "CLOB0003",
        "An operation has no operationId",
        "{0} has no operationId",
        "Add an operationId such as cancelOrders: it names the method of the client and the member of ClobOperations.");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Error(
        "CLOB0004",
        "Two operations have the same operationId",
        "The operationId '{0}' is taken by {1}",
        "Give each operation an operationId of its own. Two that differ in the case of the first letter only are the same name in C#.");

    public static readonly DiagnosticDescriptor InvalidOperationId = Error(
        "CLOB0005",
        "An operationId gives no C# name",
        "The operationId '{0}' gives no C# name",
        "Use letters and digits of ASCII, a letter first, and no name that every class has already (All, ToString, Equals, …).");

    public static readonly DiagnosticDescriptor MissingSecurity = Error(
        "CLOB0006",
        "An operation has no security",
        "{0} does not say who signs it",
        "Add one requirement with all five POLY_ headers for a call that is signed, or 'security: []' for one that is public. A 'security' at the root does not count.");

    public static readonly DiagnosticDescriptor InvalidSecurity = Error(
        "CLOB0007",
        "The security of an operation is one that the client cannot meet",
        "The security of {0} is neither one requirement of exactly {1}, nor empty",
        "List all five headers in one requirement, each with '[]': several requirements mean 'one of them', and the venue wants all at once. Or write 'security: []'.");

    public static readonly DiagnosticDescriptor MissingSecurityScheme = Error(
        "CLOB0008",
        "A header of authentication is not declared",
        "{0} is not declared in components/securitySchemes as an apiKey in the header, with its name",
        "Declare the scheme with 'type: apiKey', 'in: header' and 'name': the name of the header is generated from it.");

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = Error(
        "CLOB0009",
        "A parameter of a path is not declared",
        "{0} declares no path parameter '{1}'",
        "Declare it under 'parameters' of the operation or of the path, with 'in: path' and 'required: true'.");

    public static readonly DiagnosticDescriptor UnusedPathParameter = Error(
        "CLOB0010",
        "A path parameter is not in the path",
        "The path parameter '{0}' does not occur in {1}",
        "Write it in braces into the path, exactly as it is declared, or take the declaration away.");

    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        "CLOB0011",
        "A reference leads nowhere",
        "The reference '{0}' leads to nothing in this file",
        "Refer to what exists in this file, such as '#/components/schemas/Name'. Other files are not read, and a chain of references must end.");

    public static readonly DiagnosticDescriptor MissingResponseExample = Warning(
        "CLOB0012",
        "A response has no example",
        "{0} has no example",
        "Add at least one entry under 'examples', taken from the documentation of the venue: the contract tests hold the client against it.");

    public static readonly DiagnosticDescriptor UnboundedArrayBody = Warning(
        "CLOB0013",
        "A list in a request has no greatest length",
        "The list that {0} sends has no maxItems",
        "Add maxItems, which the client then checks, or x-unbounded with the reason why there is none.");

    public static readonly DiagnosticDescriptor UnnamedObjectBody = Warning(
        "CLOB0014",
        "The object in a request has no name",
        "The object that {0} sends is described in place, so nothing of it can be checked",
        "Move the schema to components/schemas, under a name of letters and digits, and refer to it.");

    public static readonly DiagnosticDescriptor InvalidLimit = Error(
        "CLOB0015",
        "A limit cannot be kept",
        "{0}",
        "Write a plain number without quotes, and no maximum that is below its minimum.");

    public static readonly DiagnosticDescriptor UnknownXWord = Error(
        "CLOB0016",
        "An x- word is not known",
        "'{0}' is not a word of this spec{1}",
        "Use one of the words that spec/README.md defines: nothing reads any other.");

    public static readonly DiagnosticDescriptor InvalidXWordValue = Error(
        "CLOB0017",
        "The value of an x- word has the wrong shape",
        "{0}: {1}",
        "Give it the shape that spec/README.md describes for this word.");

    public static readonly DiagnosticDescriptor MisplacedXWord = Error(
        "CLOB0018",
        "An x- word stands where nothing reads it",
        "'{0}' is not read here: {1}",
        "Move it to the place that spec/README.md describes for this word.");

    public static readonly DiagnosticDescriptor KindWithoutWords = Warning(
        "CLOB0019",
        "A kind of reason has no words",
        "No reason can be of the kind {0}: it has no words, and is not between other kinds",
        "Add the words by which a reason of this kind is known, or take the kind away. Unknown needs no entry.");

    public static readonly DiagnosticDescriptor WordWithTwoMeanings = Warning(
        "CLOB0020",
        "A word of reasons has two meanings",
        "'{0}' of {1} is a word of {2} already, and is read as that",
        "Leave the word in one of the two lists.");

    public static readonly DiagnosticDescriptor MisclassifiedExample = Warning(
        "CLOB0021",
        "An example of a kind is classified as another",
        "The reason '{0}' comes out as {1}, not as {2}",
        "Add the words that it has to the kind or to x-reason-words, or change the order of the kinds.");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "CLOB0022",
        "A name of the spec gives no C# name",
        "The name '{0}' gives no C# name of its own: {1}",
        "Use letters and digits of ASCII, beginning with upper case for kinds, tiers and schemas, each name once in its list.");

    public static readonly DiagnosticDescriptor SecondSpec = Error(
        "CLOB0023",
        "There is more than one spec",
        "The code is generated from '{0}', and not from this file",
        "Leave one file named clob.yaml among the additional files of the project.");

    public static readonly DiagnosticDescriptor UnsupportedPattern = Error(
        "CLOB0024",
        "A pattern cannot be checked",
        "The pattern cannot be checked: {0}",
        "Write a prefix and one class of characters, such as '^0x[0-9a-fA-F]+$', or leave the pattern out.");

    public static readonly DiagnosticDescriptor UnknownKind = Error(
        "CLOB0025",
        "A kind of reason is between kinds that do not exist",
        "There is no other kind '{0}'{1}",
        "Use the names of other kinds of the same list.");

    public static readonly DiagnosticDescriptor KindValueTaken = Error(
        "CLOB0026",
        "Two kinds of reason have the same value",
        "The value {0} of {1} is the value of {2} already",
        "Give the new kind a value that no other kind has. Never change the value of a kind that was released: programs store it.");

    public static readonly DiagnosticDescriptor InvalidServer = Error(
        "CLOB0027",
        "A server cannot become an environment",
        "The server is left out: {0}",
        "Give it x-environment with a name such as Production, and a url such as https://clob.polymarket.com: signed requests go to https only.");

    private static DiagnosticDescriptor Error(string id, string title, string message, string whatToDo)
        => new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, whatToDo);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string whatToDo)
        => new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, whatToDo);
}
