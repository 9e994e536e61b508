FROM node:24-slim AS build
WORKDIR /vouch
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The build makes a secret; an image must not carry one.
RUN NODE_ENV=production npm run build && npm prune --omit=dev && rm -rf data

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /vouch
COPY --from=build --chown=node /vouch .
# The folders that hold data; mount volumes on them.
RUN install -d -o node data media attachments
USER node
EXPOSE 3000
CMD ["npm", "start"]
