using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Parsing.Api;

/// <summary>Reads the operations and the types that they need. What has no C# is noted as a problem.</summary>
internal sealed class ApiReader
{
    private readonly SpecDocument _document;
    private readonly AuthenticationTable _authentication;
    private readonly SchemaReader _schemas;

    private ApiReader(SpecDocument document, AuthenticationTable authentication)
    {
        _document = document;
        _authentication = authentication;
        _schemas = new SchemaReader(document);
    }

    /// <summary>Reads the operations. Those without a name of their own are left out: the analyzer reports them.</summary>
    public static ApiModel Read(
        SpecDocument document,
        AuthenticationTable authentication,
        out IReadOnlyList<ShapeProblem> problems,
        CancellationToken cancellationToken)
    {
        var reader = new ApiReader(document, authentication);
        var operations = reader.Operations(cancellationToken);
        var types = TypeDirections.Apply(operations, reader._schemas, document);
        problems = reader._schemas.Problems;
        return new ApiModel(new(operations), types.Records, types.Enums);
    }

    private List<OperationModel> Operations(CancellationToken cancellationToken)
    {
        var operations = new List<OperationModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> methods = [.. OperationWalk.In(_document).Select(site => CSharpName.OfOperation(site.Id ?? ""))];
        foreach (var site in OperationWalk.In(_document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = CSharpName.OfOperation(site.Id ?? "");
            if (CSharpName.IsFreeMember(name) && names.Add(name))
            {
                operations.Add(Operation(site, name, methods));
            }
        }

        return operations;
    }

    private OperationModel Operation(OperationSite site, string name, HashSet<string> methods)
    {
        var parameters = ParameterReader.Read(site, name, _document, _schemas);
        var body = BodyReader.Read(site, name, parameters, _document, _schemas);
        var (result, failures) = ResultReader.Read(site, name, _document, _schemas);
        var operation = OperationReader.Read(site, site.Id!, name, _document, _authentication) with
        {
            Parameters = new(parameters),
            Body = body,
            Result = result,
            Failures = new(failures),
        };
        if (operation.TokenCost.Submitted > 0
            && body is not { Value.Kind: ValueKind.List }
            && site.Operation[XWord.TokenCost] is SpecMap cost)
        {
            _schemas.Refuse(
                cost.Find("submitted")!.Key, "'submitted' counts the items of the list in the body, and there is none.", "Leave it out.");
        }

        return operation with { Paging = PagingReader.Read(site, operation, methods, _schemas) };
    }
}
