namespace Clob;

/// <summary>How far an <see cref="OrderCanceler"/> has come with the ids that it was given.</summary>
/// <param name="Done">The number of ids whose outcome is in, also where it is unknown.</param>
/// <param name="Total">The number of different ids that have come in so far.</param>
/// <param name="Canceled">The number of ids, among those that are done, whose order is canceled.</param>
/// <param name="IsTotalFinal">Whether no further ids will come in.</param>
public readonly record struct CancelProgress(int Done, int Total, int Canceled, bool IsTotalFinal);
