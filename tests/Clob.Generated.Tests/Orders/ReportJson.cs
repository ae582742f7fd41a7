using System.Text.Json.Serialization;

namespace Clob.Tests.Orders;

/// <summary>JSON as a program without reflection writes it.</summary>
[JsonSerializable(typeof(CancelReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
