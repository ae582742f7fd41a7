using System.Globalization;

namespace Clob.Tests.Support;

/// <summary>
/// A culture that writes and counts unlike any code expects, made by hand because these tests run without culture data:
/// another minus, other digits, a decimal comma, and the Thai calendar.
/// </summary>
internal sealed class ForeignCulture : CultureInfo
{
    private static readonly string[] ThaiDigits = ["๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"];

    private ForeignCulture()
        : base("")
    {
        NumberFormat = new NumberFormatInfo
        {
            NegativeSign = "−",
            NumberDecimalSeparator = "٫",
            NumberGroupSeparator = "٬",
            NativeDigits = ThaiDigits,
            DigitSubstitution = DigitShapes.NativeNational,
        };
        DateTimeFormat = new DateTimeFormatInfo { TimeSeparator = ".", DateSeparator = "–" };
    }

    public override Calendar Calendar { get; } = new ThaiBuddhistCalendar();

    /// <summary>Makes it the current culture until the result is disposed.</summary>
    public static IDisposable Enter() => new Scope();

    private sealed class Scope : IDisposable
    {
        private readonly CultureInfo _before = CurrentCulture;

        public Scope() => CurrentCulture = new ForeignCulture();

        public void Dispose() => CurrentCulture = _before;
    }
}
