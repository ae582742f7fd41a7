namespace Clob.Generators.Model;

/// <summary>A way to authenticate, and so one class of header names.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record AuthenticationModel(string Name, string Summary, EquatableArray<HeaderModel> Headers);
