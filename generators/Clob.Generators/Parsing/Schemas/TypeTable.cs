using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// The types that are generated, and their names. Each name is given once, and two schemas in line that say the same are one type.
/// </summary>
internal sealed class TypeTable(SpecDocument document, List<ShapeProblem> problems)
{
    private readonly Dictionary<SpecNode, ValueModel> _values = [];
    // Without case: the JSON generator writes a file for each type.
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _signatures = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypeModel> _models = new(StringComparer.Ordinal);
    private readonly HashSet<string> _components = new(
        document.Components("schemas").Select(schema => CSharpName.OfSchema(schema.Name)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the types, in the order in which the spec comes to them.</summary>
    public IEnumerable<TypeModel> All => _order.Where(_models.ContainsKey).Select(name => _models[name]);

    /// <summary>Returns what a schema is that was come to before; null for any other.</summary>
    public ValueModel? Known(SpecNode schema) => _values.TryGetValue(schema, out var value) ? value : null;

    /// <summary>Returns the schema of a type.</summary>
    public SpecNode? SchemaOf(string name) => _values.FirstOrDefault(pair => pair.Value.TypeName == name).Key;

    public TypeModel? Find(string? name) => name is not null && _models.TryGetValue(name, out var model) ? model : null;

    /// <summary>Returns the name of the type of a schema; null where there is none, which is noted.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="component">Its name as a component; null where it is in line.</param>
    /// <param name="context">Where it is.</param>
    /// <param name="isNew">Whether the type is yet to be added.</param>
    public string? Name(SpecMap schema, string? component, TypeContext context, out bool isNew)
    {
        isNew = true;
        var given = schema[XWord.Name] as SpecScalar;
        if (given is not null || component is not null)
        {
            var name = given?.Value ?? CSharpName.OfSchema(component!);
            return Take(name, given ?? Key(component) ?? (SpecNode)schema, component ?? context.Place);
        }

        var signature = SchemaSignature.Of(schema);
        if (_signatures.TryGetValue(signature, out var same))
        {
            isNew = false;
            return same;
        }

        var free = new[] { context.Local, context.Owner + context.Local }
            .FirstOrDefault(name => IsFree(name) && !_components.Contains(name));
        if (free is null)
        {
            problems.Add(new ShapeProblem(
                schema.Position,
                $"No name is free for the type of {context.Place}: {context.Local} and {context.Owner + context.Local} are taken.",
                "Give it a name by x-name, or move it to components/schemas."));
            return null;
        }

        _signatures.Add(signature, free);
        return Take(free, schema, context.Place);
    }

    /// <summary>Notes the name of a type whose members are read next, so that they can refer to it.</summary>
    public void Begin(SpecMap schema, ValueModel value) => _values[schema] = value;

    public void Add(SpecMap schema, TypeModel model)
    {
        _values[schema] = ValueModel.Of(model is EnumModel ? ValueKind.Enum : ValueKind.Record, model.Name);
        _models[model.Name] = model;
    }

    /// <summary>Puts a changed model in the place of the one with its name.</summary>
    public void Replace(TypeModel model) => _models[model.Name] = model;

    private bool IsFree(string name) => CSharpName.IsPascal(name) && !ReservedNames.Contains(name) && !_names.ContainsKey(name);

    private SpecScalar? Key(string? component)
        => document.Components("schemas").FirstOrDefault(schema => schema.Name == component)?.Key;

    private string? Take(string name, SpecNode place, string owner)
    {
        if (!CSharpName.IsPascal(name))
        {
            problems.Add(new ShapeProblem(
                place.Position,
                $"'{name}' is no name of a type.",
                "Use letters and digits of ASCII, beginning with upper case; x-name sets it."));
            return null;
        }

        if (ReservedNames.Contains(name))
        {
            problems.Add(new ShapeProblem(
                place.Position,
                $"The name {name} is taken: .NET or this library has a type of that name.",
                $"Give the schema another name in C#, such as 'x-name: Venue{name}'."));
            return null;
        }

        if (_names.TryGetValue(name, out var other))
        {
            problems.Add(
                new ShapeProblem(place.Position, $"The name {name} is taken by {other}.", "Give one of them another name by x-name."));
            return null;
        }

        _names.Add(name, owner);
        _order.Add(name);
        return name;
    }
}
