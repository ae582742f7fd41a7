namespace Clob.Tests.Orders;

/// <summary>What measures memory runs while nothing else does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
