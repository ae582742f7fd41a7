namespace Clob.Benchmarks;

/// <summary>What one call cost, averaged over a round.</summary>
internal readonly record struct Measurement(double Microseconds, double CpuMicroseconds, double Bytes);
