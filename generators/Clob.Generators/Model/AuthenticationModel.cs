namespace Clob.Generators.Model;

/// <summary>A way to authenticate, and so one class of header names.</summary>
internal sealed record AuthenticationModel(string Name, string Summary, EquatableArray<HeaderModel> Headers);
