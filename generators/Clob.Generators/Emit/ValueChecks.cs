using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Writes the checks of a value, and of all values in it.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="records">What records have to check.</param>
/// <param name="patterns">Takes up the regular expressions.</param>
/// <param name="parameter">The expression that is the name of the parameter.</param>
/// <param name="taken">The names that the method has already; takes up those that the checks add.</param>
internal sealed class ValueChecks(
    CSharpWriter writer, CheckedRecords records, CheckPatterns patterns, string parameter, HashSet<string> taken)
{
    /// <summary>Writes the checks of the members of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="expression">The expression that is the record.</param>
    /// <param name="at">How checks call the record; null where they call its members by their names alone.</param>
    public void Members(RecordModel record, string expression, ValueAt? at)
    {
        foreach (var member in record.Members)
        {
            var value = $"{expression}.{member.Name}";
            Write(member.Value, value, at is { } owner ? owner.Member(expression, member.Name) : ValueAt.Name(value), member.IsRequired);
        }

        Count(record, expression, at);
    }

    /// <summary>Writes the checks of a value.</summary>
    public void Write(ValueModel value, string expression, ValueAt at, bool isRequired)
    {
        if (value.Kind == ValueKind.Text)
        {
            Text(value, expression, at, isRequired);
            return;
        }

        var canBeNull = !isRequired || value.IsNullable;
        if (!canBeNull && value.IsReference)
        {
            Check("NotNull", expression, at);
        }

        Number(value.Limits, expression, at);
        if ((value.IsCollection || value.Kind == ValueKind.Record) && records.NeedsContent(value))
        {
            Nested(value, expression, at, canBeNull);
        }
    }

    /// <summary>Writes the checks of a list or a map that is not null.</summary>
    public void Contents(ValueModel value, string expression, ValueAt at)
    {
        Counts(value, expression, at);
        Items(value, expression, at);
    }

    /// <summary>Writes the checks of the items of a list, or of the values of a map.</summary>
    public void Items(ValueModel value, string expression, ValueAt at)
    {
        var item = value.Item!;
        if (!records.Needs(item, isRequired: true))
        {
            return;
        }

        if (value.Kind == ValueKind.List)
        {
            var index = Free("index");
            writer.Open($"for (var {index} = 0; {index} < {expression}.Count; {index}++)");
            Write(item, $"{expression}[{index}]", at.Item(index), isRequired: true);
            writer.Close();
            taken.Remove(index);
        }
        else
        {
            var (key, element) = (Free("key"), Free("element"));
            writer.Open($"foreach (var ({key}, {element}) in {expression})");
            Write(item, element, at.Key(key), isRequired: true);
            writer.Close();
            taken.Remove(key);
            taken.Remove(element);
        }
    }

    private void Nested(ValueModel value, string expression, ValueAt at, bool canBeNull)
    {
        var inner = expression;
        if (canBeNull)
        {
            inner = Free("given");
            writer.Open($"if ({expression} is {{ }} {inner})");
        }

        if (value.Kind == ValueKind.Record)
        {
            records.Nest(value.TypeName!);
            writer.Line($"Check({inner}, {at.Path}, {parameter});");
        }
        else
        {
            Contents(value, inner, at);
        }

        // The name stays taken: in C#, its scope goes beyond the block.
        if (canBeNull)
        {
            writer.Close();
        }
    }

    /// <summary>Writes the checks of how much a list or a map holds.</summary>
    private void Counts(ValueModel value, string expression, ValueAt at)
    {
        var limits = value.Limits;
        var (least, greatest) = value.Kind == ValueKind.List ? (limits.MinItems, limits.MaxItems) : (
            limits.MinProperties, limits.MaxProperties);
        var unit = value.Kind == ValueKind.List ? "Items" : "Properties";
        if (least is { } min)
        {
            writer.Line($"RequestCheck.Min{unit}({expression}.Count, {CSharpLiteral.Of(min)}, {at.Path}, {parameter});");
        }

        if (greatest is { } max)
        {
            writer.Line($"RequestCheck.Max{unit}({expression}.Count, {CSharpLiteral.Of(max)}, {at.Path}, {parameter});");
        }

        if (limits.HasUniqueItems && value.Kind == ValueKind.List)
        {
            Check("UniqueItems", expression, at);
        }
    }

    private void Text(ValueModel value, string expression, ValueAt at, bool isRequired)
    {
        var limits = value.Limits;
        var canBeNull = !isRequired || value.IsNullable;
        if (limits.MinLength >= 1)
        {
            Check(canBeNull ? "NullOrNotEmpty" : "NotEmpty", expression, at);
        }
        else if (!canBeNull)
        {
            Check("NotNull", expression, at);
        }

        if (limits.MinLength > 1)
        {
            Check("MinLength", expression, at, CSharpLiteral.Of(limits.MinLength.Value));
        }

        if (limits.MaxLength is { } longest)
        {
            Check("MaxLength", expression, at, CSharpLiteral.Of(longest));
        }

        if (limits.Pattern is { Plain: { } plain })
        {
            Check(plain.Class, expression, at, CSharpLiteral.Of(plain.Prefix));
        }
        else if (limits.Pattern is { Expression: { } regex } pattern)
        {
            Check("Pattern", expression, at, patterns.Field(regex), CSharpLiteral.Of(pattern.Text));
        }
    }

    private void Number(LimitsModel limits, string expression, ValueAt at)
    {
        foreach (var (check, limit) in new[]
        {
            // A limit that is exclusive by a word has both.
            ("Minimum", limits.ExclusiveMinimum == limits.Minimum ? null : limits.Minimum),
            ("Maximum", limits.ExclusiveMaximum == limits.Maximum ? null : limits.Maximum),
            ("ExclusiveMinimum", limits.ExclusiveMinimum),
            ("ExclusiveMaximum", limits.ExclusiveMaximum),
            ("MultipleOf", limits.MultipleOf),
        })
        {
            if (limit is { } number)
            {
                Check(check, expression, at, CSharpLiteral.Of(number));
            }
        }
    }

    // Required members are always there, so a minimum that they reach needs no check.
    private void Count(RecordModel record, string expression, ValueAt? at)
    {
        var counts = record.Members.Select(member => member.IsRequired ? "1" : $"({expression}.{member.Name} is null ? 0 : 1)").ToArray();
        if (record.MinProperties is { } min && record.Members.Count(member => member.IsRequired) < min)
        {
            writer.Line("RequestCheck.MinProperties(");
            writer.Line($"    {string.Join(" + ", counts)},");
            writer.Line($"    {CSharpLiteral.Of(min)},");
            writer.Line(at is { } owner
                ? $"    {owner.Path},"
                : $"    {CSharpLiteral.Of(string.Join(", ", record.Members.Select(member => member.Name)))},");
            writer.Line($"    {parameter});");
        }

        if (record.MaxProperties is { } max && record.Members.Count > max)
        {
            writer.Line("RequestCheck.MaxProperties(");
            writer.Line($"    {string.Join(" + ", counts)},");
            writer.Line($"    {CSharpLiteral.Of(max)},");
            writer.Line($"    {at?.Path ?? parameter},");
            writer.Line($"    {parameter});");
        }
    }

    private void Check(string check, string expression, ValueAt at, params string[] arguments)
        => writer.Line($"RequestCheck.{check}({string.Join(", ", [expression, .. arguments, at.Expression, parameter])});");

    /// <summary>Returns a name that the method does not have yet.</summary>
    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = name + CSharpLiteral.Of(number);
        }

        return free;
    }
}
