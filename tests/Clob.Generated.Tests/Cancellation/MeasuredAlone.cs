namespace Clob.Tests.Cancellation;

/// <summary>What measures memory runs while nothing else does.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
