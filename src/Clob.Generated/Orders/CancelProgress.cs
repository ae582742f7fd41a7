namespace Clob;

/// <summary>How far an <see cref="OrderCanceler"/> has come with the ids that it was given.</summary>
/// <param name="Received">How many different ids have come in so far.</param>
/// <param name="Settled">Of how many of them it is known what became of them, or that it is unknown.</param>
/// <param name="Canceled">How many of them are canceled.</param>
/// <param name="IsInputComplete">Whether no further ids will come in, and <paramref name="Received"/> is the whole.</param>
public readonly record struct CancelProgress(int Received, int Settled, int Canceled, bool IsInputComplete);
