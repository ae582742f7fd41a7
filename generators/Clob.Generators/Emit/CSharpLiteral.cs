using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Clob.Generators.Emit;

/// <summary>Writes values as C# does, in every culture.</summary>
internal static class CSharpLiteral
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m";

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>Returns a name, escaped where it is a keyword of C#.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
