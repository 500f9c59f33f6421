namespace Masko.Client.Dialect;

// Named and meant as Refit's, so that a file in Api/ compiles against the Refit package as it stands.

/// <summary>The HTTP method and the path of an operation: <c>[Get("/v1/jobs/{id}")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class HttpMethodAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}

internal sealed class GetAttribute(string path) : HttpMethodAttribute(path);

internal sealed class PostAttribute(string path) : HttpMethodAttribute(path);

internal sealed class PutAttribute(string path) : HttpMethodAttribute(path);

internal sealed class PatchAttribute(string path) : HttpMethodAttribute(path);

internal sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);

/// <summary>The parameters are the parts of a multipart/form-data body; each is an <see cref="HttpContent"/> that names itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MultipartAttribute : Attribute;
