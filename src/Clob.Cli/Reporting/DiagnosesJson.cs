using Clob.Cli.Doctor;

namespace Clob.Cli.Reporting;

/// <summary>The object that <c>clob doctor --json</c> prints for several accounts.</summary>
/// <param name="Ready">Whether a cancel can work for each of them.</param>
/// <param name="Profiles">What was found, by the name of the profile.</param>
internal sealed record DiagnosesJson(bool Ready, IReadOnlyDictionary<string, Diagnosis> Profiles)
{
    public static DiagnosesJson From(IReadOnlyList<string?> profiles, IReadOnlyList<Diagnosis> diagnoses) => new(
        diagnoses.All(diagnosis => diagnosis.Ready),
        new OrderedDictionary<string, Diagnosis>(
            profiles.Zip(diagnoses, (profile, diagnosis) => KeyValuePair.Create(profile!, diagnosis))));
}
