namespace Clob.Spec;

/// <content>The checks of numbers. Null passes.</content>
internal static partial class RequestCheck
{
    public static void Minimum(decimal? value, decimal minimum, ValueName at, string parameterName)
    {
        if (value < minimum)
        {
            throw OutOfRange(value.Value, $"at least {WireText.Of(minimum)}", at, parameterName);
        }
    }

    public static void Maximum(decimal? value, decimal maximum, ValueName at, string parameterName)
    {
        if (value > maximum)
        {
            throw OutOfRange(value.Value, $"at most {WireText.Of(maximum)}", at, parameterName);
        }
    }

    public static void ExclusiveMinimum(decimal? value, decimal minimum, ValueName at, string parameterName)
    {
        if (value <= minimum)
        {
            throw OutOfRange(value.Value, $"more than {WireText.Of(minimum)}", at, parameterName);
        }
    }

    public static void ExclusiveMaximum(decimal? value, decimal maximum, ValueName at, string parameterName)
    {
        if (value >= maximum)
        {
            throw OutOfRange(value.Value, $"less than {WireText.Of(maximum)}", at, parameterName);
        }
    }

    /// <summary>Refuses a number that is not a whole number of times another one. Nothing is rounded.</summary>
    public static void MultipleOf(decimal? value, decimal divisor, ValueName at, string parameterName)
    {
        if (value is { } number && number % divisor != 0)
        {
            throw OutOfRange(number, $"a multiple of {WireText.Of(divisor)}", at, parameterName);
        }
    }

    private static ArgumentException OutOfRange(decimal value, string range, ValueName at, string parameterName)
        => new($"{at} is {WireText.Of(value)}; it takes {range}. Pass a value that is: none is rounded or cut off.", parameterName);
}
