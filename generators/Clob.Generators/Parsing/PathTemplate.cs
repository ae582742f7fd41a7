namespace Clob.Generators.Parsing;

/// <summary>Reads the names in braces of a path such as <c>/data/order/{orderID}</c>.</summary>
internal static class PathTemplate
{
    public static IReadOnlyList<string> Parameters(string path)
    {
        var names = new List<string>();
        var start = path.IndexOf('{');
        while (start >= 0)
        {
            var end = path.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            names.Add(path.Substring(start + 1, end - start - 1));
            start = path.IndexOf('{', end);
        }

        return names;
    }
}
