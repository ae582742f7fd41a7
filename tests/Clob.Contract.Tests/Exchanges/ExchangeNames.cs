namespace Clob.Contract.Tests.Exchanges;

/// <summary>A test case for each documented exchange.</summary>
public sealed class ExchangeNames : TheoryData<string>
{
    public ExchangeNames() => AddRange(ExchangeFiles.Names.ToArray());
}
