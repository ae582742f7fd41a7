using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// Finds which records requests carry, and which responses. What only the venue sends is not in a record of requests, and what only the
/// client sends is not in one of responses; a record of both cannot have either.
/// </summary>
internal static class TypeDirections
{
    public static (EquatableArray<RecordModel> Records, EquatableArray<EnumModel> Enums) Apply(
        IReadOnlyList<OperationModel> operations, SchemaReader schemas, SpecDocument document)
    {
        var types = schemas.Types;
        var sent = Reached(operations.Select(operation => operation.Body?.Value), types);
        var received = Reached(operations.Select(operation => operation.Result.Value), types);
        var records = new List<RecordModel>();
        foreach (var record in types.All.OfType<RecordModel>())
        {
            var isSent = sent.Contains(record.Name);
            if (isSent
                && received.Contains(record.Name)
                && record.Members.FirstOrDefault(member => member.Direction != MemberDirection.Both) is { } odd)
            {
                schemas.Refuse(
                    types.SchemaOf(record.Name) ?? document.Root,
                    $"{record.Name} is sent and received, and its member '{odd.WireName}' goes in one direction only.",
                    "Write one schema for the request and one for the response.");
            }

            var left = isSent ? MemberDirection.Response : MemberDirection.Request;
            var model = record with { IsSent = isSent, Members = new(record.Members.Where(member => member.Direction != left)) };
            types.Replace(model);
            records.Add(model);
        }

        return (new(records), new(types.All.OfType<EnumModel>()));
    }

    private static HashSet<string> Reached(IEnumerable<ValueModel?> values, TypeTable types)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ValueModel>(values.OfType<ValueModel>());
        while (open.Count > 0)
        {
            var value = open.Pop();
            if (value.Item is { } item)
            {
                open.Push(item);
            }

            if (value.Kind == ValueKind.Record && types.Find(value.TypeName) is RecordModel record && reached.Add(record.Name))
            {
                foreach (var member in record.Members)
                {
                    open.Push(member.Value);
                }
            }
        }

        return reached;
    }
}
