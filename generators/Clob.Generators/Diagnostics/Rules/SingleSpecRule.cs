using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A project has one spec, because the code is generated from one.</summary>
internal sealed class SingleSpecRule() : SpecRule(SecondSpec)
{
    public static readonly DiagnosticDescriptor SecondSpec = SpecDescriptor.Error(
        "CLOB0023",
        "There is more than one spec",
        "The code is generated from '{0}', and not from this file",
        "Leave one file named clob.yaml among the additional files of the project.");

    /// <summary>Returns the problem of a spec that is not the first by path; null for the first.</summary>
    public static SpecProblem? Check(string path, IEnumerable<string> additionalFiles)
    {
        var first = additionalFiles.Where(SpecFile.Is).OrderBy(one => one, StringComparer.Ordinal).First();
        return first == path ? null : new SpecProblem(SecondSpec, default, first);
    }
}
