using System.Globalization;

namespace Clob.Orders;

/// <summary>Ends the reading of a response of others that does not end by itself.</summary>
internal sealed class ReadingBound
{
    /// <summary>How many names of orders are read of one response. A response of the venue has fewer.</summary>
    private const int MostNames = 1_000_000;

    private volatile bool _isLeft;
    private int _names;

    /// <summary>Gets whether it has named too many, and was not read to its end.</summary>
    public bool IsExceeded => _names > MostNames;

    /// <summary>Says why a response was not read to its end.</summary>
    public static string Problem { get; } = string.Create(
        CultureInfo.InvariantCulture, $"The client's response names more than {MostNames} orders, or does not end.");

    /// <summary>Nobody waits for it any more: what reads it ends with the next name.</summary>
    public void Leave() => _isLeft = true;

    /// <summary>Counts a name.</summary>
    /// <exception cref="InvalidDataException">There are too many, or nobody waits for them any more.</exception>
    public void Count()
    {
        if (++_names > MostNames || _isLeft)
        {
            throw new InvalidDataException(Problem);
        }
    }
}
