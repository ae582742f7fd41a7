namespace Clob;

/// <summary>How far an <see cref="OrderCanceler"/> has come with proving the states of orders.</summary>
/// <param name="Round">How many times the orders were read so far.</param>
/// <param name="Known">The number of orders whose state is known.</param>
/// <param name="Total">The number of orders that the cancel or a read named so far.</param>
/// <param name="Open">The number of orders that the last read showed open.</param>
public readonly record struct VerificationProgress(int Round, int Known, int Total, int Open);
