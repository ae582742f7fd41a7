namespace Clob.Generators.Model;

/// <summary>The operations, and the types that they need.</summary>
internal sealed record ApiModel(
    EquatableArray<OperationModel> Operations, EquatableArray<RecordModel> Records, EquatableArray<EnumModel> Enums);
