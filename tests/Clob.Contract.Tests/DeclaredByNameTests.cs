using System.Text.Json.Nodes;
using Clob.Contract.Tests.Chain;
using Clob.Contract.Tests.Exchanges;
using Clob.Contract.Tests.Spec;

namespace Clob.Contract.Tests;

/// <summary>Each documented exchange stands in the spec by name, and each name in the spec has an exchange.</summary>
public sealed class DeclaredByNameTests
{
    private readonly SpecDocument _spec = SpecDocument.Load(ProjectFiles.Spec);

    [Theory]
    [ClassData(typeof(ExchangeNames))]
    public void Exchange_documented_is_declared_by_name(string name)
    {
        var violations = new DeclaredByName(_spec).Violations(ExchangeFiles.Read(name));

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Theory]
    [ClassData(typeof(ExchangeNames))]
    public void Exchange_file_has_its_name_and_names_its_source(string name)
    {
        var exchange = ExchangeFiles.Read(name);

        Assert.Equal(name, exchange.Name);
        Assert.NotEmpty(exchange.Source);
    }

    [Fact]
    public void Spec_each_status_of_each_operation_has_an_exchange()
    {
        var declared = _spec.Operations.SelectMany(operation => operation.Statuses.Select(status => (operation.Id, status)));
        var documented = ExchangeFiles.All.Select(exchange => (exchange.OperationId, exchange.StatusText));

        Assert.Empty(declared.Except(documented));
    }

    [Fact]
    public void Spec_each_example_of_a_failure_has_an_exchange()
    {
        var examples =
            from operation in _spec.Operations
            from status in operation.Statuses.Where(status => status != "200")
            from example in operation.Examples(status)
            select (operation.Id, status, _spec.ErrorText(example));
        var documented = ExchangeFiles.All
            .Where(exchange => exchange.Status != 200)
            .Select(exchange => (exchange.OperationId, exchange.StatusText, exchange.TextBody ?? exchange.JsonBody!["error"]!.GetValue<string>()));

        Assert.Empty(examples.Except(documented));
    }

    [Fact]
    public void Spec_each_known_reason_stands_in_an_exchange()
    {
        var documented = ExchangeFiles.All
            .Where(exchange => exchange.Status == 200)
            .SelectMany(exchange => (exchange.JsonBody as JsonObject)?["not_canceled"]?.AsObject() ?? [])
            .Select(order => order.Value!.GetValue<string>());

        Assert.NotEmpty(_spec.KnownReasons);
        Assert.Empty(_spec.KnownReasons.Except(documented));
    }
}
