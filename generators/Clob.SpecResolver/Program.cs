using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.SpecResolver;

if (args is not [var spec, var output])
{
    Console.Error.WriteLine("Usage: Clob.SpecResolver SPEC OUTPUT");
    return 2;
}

try
{
    var model = SpecReader.Read(spec, File.ReadAllText(spec), CancellationToken.None);
    if (model is null)
    {
        Console.Error.WriteLine("The spec has no operation.");
        return 1;
    }

    // Written whole or not at all: the next program reads it.
    var resolved = ResolvedSpec.Write(model);
    File.WriteAllBytes(output, resolved);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
