using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Parsing.Api;

/// <summary>Reads <c>x-paging</c>: how the pages of an operation follow each other.</summary>
internal static class PagingReader
{
    public const string Method = "method";
    public const string Cursor = "cursor";
    public const string Next = "next";
    public const string Items = "items";
    public const string Ends = "ends";
    public const string MaxPages = "maxPages";

    public static PagingModel? Read(OperationSite site, OperationModel operation, HashSet<string> methods, SchemaReader schemas)
    {
        // XWordValueRule says what of its shape is wrong.
        if (site.Operation[XWord.Paging] is not SpecMap map
            || map[Method] is not SpecScalar method
            || map[Cursor] is not SpecScalar cursor
            || map[Next] is not SpecScalar next
            || map[Items] is not SpecScalar items
            || map.WholeNumber(MaxPages) is not { } maxPages)
        {
            return null;
        }

        var name = CSharpName.OfOperation(method.Value);
        if (!CSharpName.IsFreeMember(name) || !methods.Add(name))
        {
            return Refuse(
                schemas, method, $"'{method.Value}' is no name for a method.", "Write a name in camel case that no operation has.");
        }

        if (operation.Parameters.FirstOrDefault(parameter => parameter.WireName == cursor.Value && parameter.Place == ParameterPlace.Query)
            is not { IsRequired: false, Value: { Kind: ValueKind.Text } } parameter)
        {
            return Refuse(
                schemas,
                cursor,
                $"The operation has no optional text '{cursor.Value}' in its query.",
                "Name the parameter that takes the cursor.");
        }

        var page = schemas.Types.Find(operation.Result.Value?.TypeName) as RecordModel;
        if (page?.Members.FirstOrDefault(member => member.WireName == next.Value) is not { Value.Kind: ValueKind.Text } nextMember)
        {
            return Refuse(
                schemas, next, $"The response has no text '{next.Value}'.", "Name the member that has the cursor of the next page.");
        }

        if (page.Members.FirstOrDefault(member => member.WireName == items.Value)
            is not { Value: { Kind: ValueKind.List, IsNullable: false } } itemsMember)
        {
            return Refuse(schemas, items, $"The response has no list '{items.Value}'.", "Name the member that has the items of a page.");
        }

        var ends = ((map[Ends] as SpecList)?.Items ?? []).OfType<SpecScalar>().Select(end => end.Value);
        return new PagingModel(
            name, parameter.Variable, nextMember.Name, itemsMember.Name, itemsMember.Value.Item!, new(ends), maxPages);
    }

    private static PagingModel? Refuse(SchemaReader schemas, SpecNode node, string what, string instead)
    {
        schemas.Refuse(node, what, instead);
        return null;
    }
}
