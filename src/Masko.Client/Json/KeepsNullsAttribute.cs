namespace Masko.Client.Json;

/// <summary>
/// A model that is written back as it came: a JSON null in place of a member, and an empty id, is kept in <see cref="MaskoModel.AdditionalProperties"/>
/// and written again, until the member gets a value.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class KeepsNullsAttribute : Attribute;
