using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics;

/// <summary>One thing that a spec has to fulfil. What another rule reports is passed over.</summary>
internal abstract class SpecRule
{
    public abstract IEnumerable<SpecProblem> Check(SpecDocument document);
}
