namespace Clob.Orders;

/// <summary>What a request took from the signer's bucket, and what was known when it went.</summary>
/// <param name="Number">Which request it is: later ones have higher numbers.</param>
/// <param name="Tokens">How many tokens it took.</param>
/// <param name="SettledBefore">How many tokens had been taken in all by requests that had ended by then.</param>
/// <param name="TakenAt">When it went.</param>
internal readonly record struct TokenLease(long Number, int Tokens, long SettledBefore, TimeSpan TakenAt);
