using System.Globalization;

namespace Clob.Tests.Support;

/// <summary>
/// Cultures that write and count unlike any code expects, made by hand because these tests run without culture data:
/// another minus, other digits, a decimal comma, other separators and calendars.
/// </summary>
internal sealed class ForeignCulture : CultureInfo
{
    private static readonly string[] ThaiDigits = ["๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"];

    private ForeignCulture(string name)
        : base("")
    {
        Calendar = name == "ar-SA" ? new UmAlQuraCalendar() : new ThaiBuddhistCalendar();
        if (name == "tr-TR")
        {
            NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };
            DateTimeFormat = new DateTimeFormatInfo { TimeSeparator = ":", DateSeparator = ".", ShortDatePattern = "d.MM.yyyy" };
            return;
        }

        NumberFormat = new NumberFormatInfo
        {
            NegativeSign = name == "ar-SA" ? "\u061c-" : "−",
            NumberDecimalSeparator = "٫",
            NumberGroupSeparator = "٬",
            NativeDigits = ThaiDigits,
            DigitSubstitution = DigitShapes.NativeNational,
        };
        DateTimeFormat = new DateTimeFormatInfo { TimeSeparator = ".", DateSeparator = "–" };
    }

    /// <summary>The cultures, by the names that the system has for what they are like.</summary>
    public static TheoryData<string> Names { get; } = ["tr-TR", "th-TH", "ar-SA"];

    public override Calendar Calendar { get; }

    /// <summary>Makes it the current culture until the result is disposed.</summary>
    public static IDisposable Enter(string name = "th-TH") => new Scope(name);

    private sealed class Scope : IDisposable
    {
        private readonly CultureInfo _before = CurrentCulture;

        public Scope(string name) => CurrentCulture = new ForeignCulture(name);

        public void Dispose() => CurrentCulture = _before;
    }
}
