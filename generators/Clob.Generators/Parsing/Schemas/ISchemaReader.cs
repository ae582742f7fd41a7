using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads the schemas inside of a schema, for the readers of its kinds.</summary>
internal interface ISchemaReader
{
    /// <summary>Returns what a schema becomes.</summary>
    /// <param name="node">The schema, or a reference to it.</param>
    /// <param name="context">Where it is.</param>
    ValueModel Read(SpecNode? node, TypeContext context);

    /// <summary>Notes each keyword of a schema that nothing reads, once.</summary>
    void Check(SpecMap schema);

    /// <summary>Notes what has no C#, and returns any JSON in its place.</summary>
    ValueModel Refuse(SpecNode node, string what, string instead);
}
