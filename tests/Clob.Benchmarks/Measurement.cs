namespace Clob.Benchmarks;

/// <summary>What one call costs: medians over many rounds.</summary>
/// <param name="Microseconds">Its median latency.</param>
/// <param name="Latency">The same, as a multiple of the first subject's in the same round.</param>
/// <param name="CpuMicroseconds">CPU time of the process.</param>
/// <param name="Cpu">The same, as a multiple of the first subject's in the same round.</param>
/// <param name="Bytes">What it allocates.</param>
/// <param name="BytesAbove">What it allocates above the first subject.</param>
internal sealed record Measurement(
    double Microseconds, double Latency, double CpuMicroseconds, double Cpu, double Bytes, double BytesAbove);
