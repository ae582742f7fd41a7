namespace Clob.Generators.Model;

/// <summary>A generated record.</summary>
/// <param name="Members">Its members, in the order of the spec.</param>
/// <param name="MinProperties">How many members a request has to set; null where the spec does not say.</param>
/// <param name="MaxProperties">How many members a request may set; null where the spec does not say.</param>
/// <param name="IsSent">Whether a request carries it.</param>
internal sealed record RecordModel(
    string Name,
    string Schema,
    string? Description,
    bool IsDeprecated,
    EquatableArray<MemberModel> Members,
    int? MinProperties,
    int? MaxProperties,
    bool IsSent) : TypeModel(Name, Schema, Description, IsDeprecated);
