using System.Text.Json.Serialization;
using Clob.Cancellation;

namespace Clob.Tests.Cancellation;

/// <summary>JSON as a program without reflection writes it.</summary>
[JsonSerializable(typeof(CancelReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
